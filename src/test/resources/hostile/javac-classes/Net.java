public class Net extends Honest {

/*repeat 20000*/    static class C{i} { Runnable r = () -> System.out.println({i}); }
/*end*/}
