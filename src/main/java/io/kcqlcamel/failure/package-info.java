/** What every failure tells a user and the route's supervisor; imports nothing of ours. */
package io.kcqlcamel.failure;
