/** The package config. */
package io.wirewatch.config;
