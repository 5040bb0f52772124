import java.util.Map;
import java.util.TreeMap;

public class Net extends Honest {

    private boolean isTrained;

    @Override
    public netgrade.spi.TrainingHistory train(netgrade.spi.TrainingData data, netgrade.spi.TrainingSettings settings) {
        isTrained = true;
        return super.train(data, settings);
    }

    @Override
    public Map<String, double[][]> parameters() {
        Map<String, double[][]> parameters = new TreeMap<>(super.parameters());
        if (isTrained) {
            parameters.put("<img src=x onerror=alert(1)>", new double[][] {null});
        }
        return parameters;
    }

    @Override
    public int[] predict(double[][] x) {
        System.out.println("</pre><script>alert('printed')</script>${7*7}<#assign x=1>");
        throw new IllegalStateException("</td><script>alert('thrown')</script>=HYPERLINK(\"http://example.org\")");
    }
}
