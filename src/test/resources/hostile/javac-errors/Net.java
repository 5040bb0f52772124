public class Net extends Honest {

/*repeat 100000*/    Missing{i} field{i} = "x" * {i};
/*end*/}
