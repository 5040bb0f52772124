package netgrade.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HelloTest {

    private static Answer answer(PayloadWriter payload) {
        return new Answer(1, Status.ANSWERED, payload.bytes());
    }

    @Test
    void helloOfThisVersionGivesTheLanguage() throws ProtocolException {
        PayloadWriter payload = new PayloadWriter();
        Hello.from("Java").write(payload);

        assertEquals(new Hello(3, "Java"), Hello.read(answer(payload)));
    }

    @Test
    void helloOfAnotherVersionMaySayOtherThings() throws ProtocolException {
        assertEquals(new Hello(1, ""), Hello.read(answer(new PayloadWriter().i32(1))));
        assertEquals(new Hello(4, ""), Hello.read(answer(new PayloadWriter().i32(4).u8(7))));
    }

    @Test
    void whatIsNoHelloIsRefused() {
        assertThrows(ProtocolException.class, () -> Hello.read(answer(new PayloadWriter())));
        assertThrows(ProtocolException.class, () -> Hello.read(answer(new PayloadWriter().i32(Hello.VERSION))));
        Answer threw = new Answer(1, Status.THREW, new PayloadWriter().text("no").bytes());
        assertEquals("its status is THREW", assertThrows(ProtocolException.class, () -> Hello.read(threw)).getMessage());
    }
}
