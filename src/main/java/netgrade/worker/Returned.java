package netgrade.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import netgrade.spi.ChosenLinearSettings;
import netgrade.spi.ChosenSettings;
import netgrade.spi.LossAndGradient;
import netgrade.spi.LossAndGradients;
import netgrade.spi.TrainedWeights;
import netgrade.spi.SearchResult;
import netgrade.spi.SearchSettings;
import netgrade.spi.TrainingHistory;

/** Examines what a submission returned before it goes into a frame: nothing null, nothing ragged, no more numbers than allowed. */
final class Returned {

    /** More parameters than any net here has; a longer name than any of them. */
    private static final int MAX_MATRICES = 64;

    private static final int MAX_NAME = 64;

    private final String method;
    private final int limit;
    private long numbers;

    /**
     * Starts with nothing counted.
     *
     * @param method what returned it, for messages
     * @param limit the most numbers it may hold
     */
    Returned(String method, int limit) {
        this.method = method;
        this.limit = limit;
    }

    double[][] matrix(String name, double[][] value) throws Malformed {
        present(name, value);
        int columns = value.length == 0 || value[0] == null ? 0 : value[0].length;
        for (int i = 0; i < value.length; i++) {
            if (value[i] == null) {
                present(name + "[" + i + "]", null);
            }
            if (value[i].length != columns) {
                throw new Malformed("the rows of " + name + " differ in length: row 0 has " + columns + " numbers, row " + i + " has "
                        + value[i].length);
            }
        }
        if (value.length > 0 && columns == 0) {
            throw new Malformed("the " + value.length + " rows of " + name + " are empty");
        }
        count(name, value.length, columns);
        return value;
    }

    Map<String, double[][]> matrices(Map<String, double[][]> value) throws Malformed {
        present("the map", value);
        if (value.size() > MAX_MATRICES) {
            throw new Malformed(method + " returned a map with " + value.size() + " entries");
        }
        for (Map.Entry<String, double[][]> entry : value.entrySet()) {
            present("a name in the map", entry.getKey());
            if (entry.getKey().length() > MAX_NAME) {
                throw new Malformed(method + " returned a map with a name of " + entry.getKey().length() + " characters");
            }
            matrix(entry.getKey(), entry.getValue());
        }
        return value;
    }

    LossAndGradients loss(LossAndGradients value) throws Malformed {
        present("the answer", value);
        matrices(value.gradients());
        return value;
    }

    int[] labels(int[] value) throws Malformed {
        present("the labels", value);
        count("the labels", value.length);
        return value;
    }

    TrainingHistory history(TrainingHistory value) throws Malformed {
        present("the history", value);
        vector("the history's loss", value.loss());
        vector("the history's trainingAccuracy", value.trainingAccuracy());
        vector("the history's validationAccuracy", value.validationAccuracy());
        return value;
    }

    ChosenSettings settings(ChosenSettings value) throws Malformed {
        present("the settings", value);
        list("hiddenSizes", "a hidden size", value.hiddenSizes());
        present("training", value.training());
        return value;
    }

    LossAndGradient loss(LossAndGradient value) throws Malformed {
        present("the answer", value);
        matrix("the gradient", value.gradient());
        return value;
    }

    TrainedWeights trained(TrainedWeights value) throws Malformed {
        present("the answer", value);
        matrix("the trained weights", value.w());
        vector("the losses", value.loss());
        return value;
    }

    ChosenLinearSettings settings(ChosenLinearSettings value) throws Malformed {
        present("the settings", value);
        return value;
    }

    SearchSettings search(SearchSettings value) throws Malformed {
        present("the settings", value);
        list("hiddenSizes", "a hidden size", value.hiddenSizes());
        list("regs", "a regularisation strength", value.regs());
        list("learningRates", "a learning rate", value.learningRates());
        settings(value.base());
        return value;
    }

    SearchResult result(SearchResult value) throws Malformed {
        present("the result", value);
        settings(value.best());
        return value;
    }

    private void list(String name, String each, List<?> value) throws Malformed {
        present(name, value);
        for (Object element : value) {
            present(each, element);
        }
        count(name, value.size());
    }

    private void vector(String name, double[] value) throws Malformed {
        present(name, value);
        count(name, value.length);
    }

    private void present(String name, Object value) throws Malformed {
        if (value == null) {
            throw new Malformed(method + " returned null where " + name + " should be");
        }
    }

    private void count(String name, int... shape) throws Malformed {
        long more = 1;
        for (int length : shape) {
            more *= length;
        }
        numbers += more;
        if (numbers > limit) {
            String lengths = Arrays.toString(shape);
            throw new Malformed(method + " returned far more numbers than asked for: the shape of " + name + " is ("
                    + lengths.substring(1, lengths.length() - 1) + ")");
        }
    }
}
