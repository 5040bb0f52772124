package netgrade.intake;

import java.io.IOException;
import java.util.List;

/** What several files and folders hold together, side by side: the parts of one attempt. */
final class PiecesTree implements Tree {

    private final List<Piece> pieces;
    private final Budget budget;

    PiecesTree(List<Piece> pieces, Budget budget) {
        this.pieces = pieces;
        this.budget = budget;
    }

    @Override
    public void walk(Visitor visitor) throws IOException, Refusal {
        for (Piece piece : pieces) {
            piece.walk(budget, visitor);
        }
    }
}
