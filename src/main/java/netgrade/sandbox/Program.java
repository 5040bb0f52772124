package netgrade.sandbox;

/**
 * What runs of a submission: can be kept and sent to another machine.
 *
 * @param language the language of its toolchain, as {@link Idiom#language()}
 * @param load the contents of the question LOAD; not to be modified
 */
public record Program(String language, byte[] load) {}
