public class Net extends Honest {

    int x = /*repeat 100000*/(/*end*/1/*repeat 100000*/)/*end*/;
}
