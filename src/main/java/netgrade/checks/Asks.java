package netgrade.checks;

/** What a check asks a submission for; what it rests on when it fails. */
public enum Asks {
    /** What netgrade knows nothing of: an instructor's own checks. */
    ANYTHING,
    /** Parameters, drawn or set. */
    PARAMETERS,
    /** Scores. */
    SCORES,
    /** A loss, perhaps with its gradient. */
    LOSS,
    /** A gradient, held beside the true one. */
    GRADIENTS,
    /** A gradient, held beside the slope of the submission's own loss. */
    OWN_SLOPE,
    /** Two methods of the submission that should give the same. */
    AGREEMENT,
    /** Training on few examples. */
    TRAINING,
    /** Predictions. */
    PREDICTION,
    /** An accuracy on images. */
    ACCURACY,
    /** A search for good settings. */
    SEARCH,
    /** What asking leaves changed. */
    SIDE_EFFECTS,
    /** How fast it is. */
    SPEED
}
