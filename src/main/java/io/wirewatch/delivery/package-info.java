/** The package delivery. */
package io.wirewatch.delivery;
