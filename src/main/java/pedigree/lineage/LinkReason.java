package pedigree.lineage;

import pedigree.store.Link.Confidence;
import pedigree.store.Link.How;

/** Why a process has the parent that it has. */
enum LinkReason {
    EQUAL_ID(How.GUID, Confidence.CERTAIN, "the unique id of the parent that the record names is this process's own"),
    TWIN_ID(How.GUID, Confidence.LIKELY, "the GUID that the record names has this process's machine, second, PID and image"),
    EQUAL_START_KEY(How.GUID, Confidence.CERTAIN, "the start key of the parent that the record names is this process's own, by another sensor"),
    EQUAL_ID_OF_BRANCH(How.GUID, Confidence.CERTAIN,
            "the unique id of the parent that the record names is this process's own; the numbers of records go back between the two"),
    TWIN_ID_OF_BRANCH(How.GUID, Confidence.LIKELY,
            "the GUID that the record names has this process's machine, second, PID and image; the numbers of records go back between the two"),
    PID_AND_IMAGE(How.PID, Confidence.LIKELY, "the youngest process with the PID that the record names; its image agrees"),
    PID_ALONE(How.PID, Confidence.POSSIBLE, "the youngest process with the PID that the record names; no image is named to compare"),
    PID_BEFORE_RESTART(How.PID, Confidence.POSSIBLE,
            "the youngest process with the PID that the record names; the sensor was stopped or started since, and may have missed its end"),
    PID_OTHER_CLOCK(How.PID, Confidence.POSSIBLE, "the youngest process with the PID that the record names, by another source's clock"),
    INFERRED_ID(How.GUID, Confidence.CERTAIN, "named by its unique id; its own start is not in these logs"),
    INFERRED_TWIN(How.GUID, Confidence.LIKELY, "named by a GUID of the same machine, second, PID and image; its own start is not in these logs"),
    INFERRED_PID_AND_IMAGE(How.PID, Confidence.LIKELY, "named by PID and image; its own start is not in these logs"),
    INFERRED_PID(How.PID, Confidence.POSSIBLE, "named by PID alone; its own start is not in these logs"),
    CYCLE(How.GUID, Confidence.POSSIBLE, "the parent that the record names descends from this process");

    final How how;
    final Confidence confidence;
    final String text;

    LinkReason(How how, Confidence confidence, String text) {
        this.how = how;
        this.confidence = confidence;
        this.text = text;
    }
}
