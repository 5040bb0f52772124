/**
 * The toolchain of Java: javac makes classes of sources in a compile worker, and a JVM of their own runs them.
 *
 * <p>In: a submission's files. Out: a {@link netgrade.sandbox.Program}, command lines of JVMs, and Java's words. It uses {@code sandbox},
 * {@code spi} and {@code wire}; the workers themselves are in {@code worker}.
 */
package netgrade.sandbox.jdk;
