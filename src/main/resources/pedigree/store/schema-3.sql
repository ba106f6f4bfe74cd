-- Evidence: what each source has and lacks, counted while it was read.

CREATE TABLE coverage (
  source INTEGER PRIMARY KEY,
  data   TEXT NOT NULL               -- JSON object, see CoverageTable
);
