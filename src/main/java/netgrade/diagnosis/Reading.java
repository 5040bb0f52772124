package netgrade.diagnosis;

/** Where a lesson is explained: the course notes that all the hand-outs point to. */
final class Reading {

    static final String REGULARISATION = "CS231n notes, “Linear classification”: regularization; and your hand-out's formula of the loss.";
    static final String SOFTMAX = "CS231n notes, “Linear classification”: softmax classifier.";
    static final String STABILITY = "CS231n notes, “Linear classification”: softmax classifier, practical issues: numeric stability.";
    static final String SQUARED_ERROR = "CS231n notes, “Neural networks, part 2”: attributes and regression; and your hand-out's formula of the loss.";
    static final String HINGE = "CS231n notes, “Linear classification”: multiclass support vector machine loss.";
    static final String HINGE_GRADIENT = "CS231n notes, “Optimization”: computing the gradient analytically with calculus.";
    static final String LAYERS = "CS231n notes, “Neural networks, part 1”: example feed-forward computation.";
    static final String BACKPROPAGATION = "CS231n notes, “Backpropagation, intuitions”: gradients for vectorized operations.";
    static final String RELU = "CS231n notes, “Neural networks, case study”: computing the gradient with backpropagation.";
    static final String UPDATES = "CS231n notes, “Optimization”: mini-batch gradient descent.";
    static final String DECAY = "CS231n notes, “Neural networks, part 3”: annealing the learning rate; and the javadoc of train.";
    static final String INITIALISATION = "CS231n notes, “Neural networks, part 2”: weight initialization.";
    static final String PREDICTION = "CS231n notes, “Linear classification”: parameterized mapping from images to label scores.";

    private Reading() {}
}
