/** The package broker. */
package io.wirewatch.broker;
