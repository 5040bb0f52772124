package netgrade.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Several questions in one frame, and the answers to the first of them: going to and fro costs more than most answers.
 *
 * <p>The call id is that of the frame around them; theirs are 0.
 */
public final class Several {

    /** Op, limit and length of the payload. */
    private static final int QUESTION_BYTES = 1 + 2 * Integer.BYTES;

    /** Status and length of the payload. */
    private static final int ANSWER_BYTES = 1 + Integer.BYTES;

    private Several() {}

    /** Lays out questions: count (u32), then op (u8), limit (u32) and payload (bytes) of each. */
    public static PayloadWriter questions(List<Request> questions) {
        PayloadWriter out = new PayloadWriter().i32(questions.size());
        for (Request question : questions) {
            out.u8(question.op().code()).i32(question.limit()).blob(question.payload());
        }
        return out;
    }

    /** Returns the questions of a frame. */
    public static List<Request> questions(PayloadReader in) throws ProtocolException {
        int count = in.count(QUESTION_BYTES);
        List<Request> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(new Request(0, Op.of(in.u8()), in.i32(), in.blob()));
        }
        return questions;
    }

    /** Appends answers: count (u32), then status (u8) and payload (bytes) of each. */
    public static void answers(PayloadWriter out, List<Answer> answers) {
        out.i32(answers.size());
        for (Answer answer : answers) {
            out.u8(answer.status().code()).blob(answer.payload());
        }
    }

    /** Returns the answers of a frame, in the order of their questions. */
    public static List<Answer> answers(PayloadReader in) throws ProtocolException {
        int count = in.count(ANSWER_BYTES);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(new Answer(0, Status.of(in.u8()), in.blob()));
        }
        return answers;
    }
}
