package org.linli.server.assembly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The licences that a jar's own Maven project names; those of a parent project are not in the jar. */
final class PomLicence {

    private static final String PROJECT = "META-INF/maven/.+/pom\\.xml";
    private static final String NAMES = "/*[local-name()='project']/*[local-name()='licenses']"
            + "/*[local-name()='license']/*[local-name()='name']";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private PomLicence() {}

    /** Empty as well when the jar holds several projects: others' classes are in it. */
    static Optional<String> of(JarFile jar) throws IOException {
        var projects =
                jar.stream().filter(entry -> entry.getName().matches(PROJECT)).toList();
        if (projects.size() != 1) {
            return Optional.empty();
        }
        try (var content = jar.getInputStream(projects.get(0))) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.setNamespaceAware(true);
            var project = factory.newDocumentBuilder().parse(content);
            var nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(NAMES, project, XPathConstants.NODESET);
            var names = new ArrayList<String>();
            for (int i = 0; i < nodes.getLength(); i++) {
                names.add(nodes.item(i).getTextContent().strip());
            }
            return Optional.of(String.join(", ", names)).filter(said -> !said.isEmpty());
        } catch (SAXException | ParserConfigurationException | XPathExpressionException broken) {
            return Optional.empty();
        }
    }
}
