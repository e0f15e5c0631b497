/**
 * Benchmarks of rule matching; {@code docs/benchmarks.md} says what they measure and how to run them. Compiled in every build, run on demand.
 *
 * <p>A {@link io.wirewatch.bench.Workload} is made first: texts, synthetic ({@link io.wirewatch.bench.TextMaker}) or given, and rules in the mix that
 * users write ({@link io.wirewatch.bench.RuleMaker}), made of words that stand in a sample of such texts. An {@link io.wirewatch.bench.Engine} is
 * one way to match them. A {@link io.wirewatch.bench.Lineup} of engines is measured in turns by JMH, and {@link io.wirewatch.bench.Report}
 * compares them. Everything follows from the seed.
 *
 * <p>Engines of other people's making live in {@code src/peers}, in the same package, and are compiled with the Maven profile {@code peers} only.
 */
package io.wirewatch.bench;
