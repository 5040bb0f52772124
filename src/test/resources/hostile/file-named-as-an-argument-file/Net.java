public class Net extends Honest {
}
