package pedigree.evtx;

import java.util.List;

/**
 * A template definition ([MS-EVEN6] 2.2.12, TemplateInstanceData).
 *
 * @param guid  its GUID, as text
 * @param nodes what it makes, with substitutions in it
 */
record Template(String guid, List<Node> nodes) { }
