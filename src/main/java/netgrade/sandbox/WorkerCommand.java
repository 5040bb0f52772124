package netgrade.sandbox;

import java.util.List;
import java.util.Map;

/**
 * A command that starts workers.
 *
 * @param line program and arguments, the box's among them
 * @param environment all environment variables of the program
 * @param idiom the words for what happens to the worker
 * @param isBoxed whether a box ends all that the worker starts
 */
record WorkerCommand(List<String> line, Map<String, String> environment, Idiom idiom, boolean isBoxed) {}
