// What Gephi's own importers read, through its toolkit.
import java.io.File;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class GephiReader {
  static String quoted(Object value) {
    return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String values(Element element) {
    StringBuilder json = new StringBuilder("{");
    String comma = "";
    for (Column column : element.getTable()) {
      Object value = element.getAttribute(column);
      if (value == null) continue;
      boolean plain = value instanceof Number || value instanceof Boolean;
      json.append(comma).append(quoted(column.getTitle().toLowerCase())).append(':');
      json.append(plain ? value.toString() : quoted(value));
      comma = ",";
    }
    return json.append('}').toString();
  }

  public static void main(String[] words) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(words[0]));
    importer.process(container, new DefaultProcessor(), workspace);
    Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph();
    StringBuilder json = new StringBuilder("{\"nodes\":{");
    String comma = "";
    for (Node node : graph.getNodes()) {
      json.append(comma).append(quoted(node.getId())).append(':').append(values(node));
      comma = ",";
    }
    json.append("},\"edges\":[");
    comma = "";
    boolean directed = false;
    for (Edge edge : graph.getEdges()) {
      directed = directed || edge.isDirected();
      json.append(comma).append('[').append(quoted(edge.getSource().getId())).append(',');
      json.append(quoted(edge.getTarget().getId())).append(',').append(values(edge)).append(']');
      comma = ",";
    }
    System.out.println(json.append("],\"directed\":").append(directed).append('}'));
    System.exit(0);
  }
}
