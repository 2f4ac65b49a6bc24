CREATE TABLE "Employees" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Employees" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL
);


CREATE TABLE "mutual_learning_decisions" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "verdict" TEXT NULL,
    "declared_at" INTEGER NOT NULL,
    "closed_at" INTEGER NULL,
    "review_day" INTEGER NULL,
    "session_id" TEXT NULL,
    "group_id" TEXT NULL,
    CONSTRAINT "pk_mutual_learning_decisions" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "mutual_learning_events" (
    "tenant" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stream_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "command_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "recorded_at" INTEGER NOT NULL,
    "position" INTEGER NULL,
    CONSTRAINT "pk_mutual_learning_events" PRIMARY KEY ("tenant", "kind", "stream_id", "version")
);


CREATE TABLE "mutual_learning_feed_checkpoints" (
    "handler" TEXT NOT NULL CONSTRAINT "pk_mutual_learning_feed_checkpoints" PRIMARY KEY,
    "revision" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "retry_attempts" INTEGER NULL,
    "retry_at" INTEGER NULL,
    "retry_reason" TEXT NULL,
    "parked" TEXT NOT NULL
);


CREATE TABLE "mutual_learning_feed_head" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_mutual_learning_feed_head" PRIMARY KEY,
    "position" INTEGER NOT NULL
);


CREATE TABLE "mutual_learning_inbox" (
    "tenant" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stream_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person" TEXT NULL,
    "group_id" TEXT NULL,
    "item" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "due_day" INTEGER NULL,
    "due_at" INTEGER NULL,
    "since" INTEGER NOT NULL,
    "contribution_id" TEXT NULL,
    CONSTRAINT "pk_mutual_learning_inbox" PRIMARY KEY ("tenant", "kind", "stream_id", "id")
);


CREATE TABLE "mutual_learning_pseudonym_keys" (
    "tenant" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stream_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "key" BLOB NULL,
    CONSTRAINT "pk_mutual_learning_pseudonym_keys" PRIMARY KEY ("tenant", "kind", "stream_id", "scope")
);


CREATE TABLE "mutual_learning_responsibilities" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "accountable" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "is_open" INTEGER NOT NULL,
    "due_day" INTEGER NOT NULL,
    "is_orphaned" INTEGER NOT NULL,
    "session_id" TEXT NULL,
    "decision_id" TEXT NULL,
    "group_id" TEXT NULL,
    CONSTRAINT "pk_mutual_learning_responsibilities" PRIMARY KEY ("tenant", "id")
);


CREATE TABLE "mutual_learning_session_people" (
    "tenant" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_mutual_learning_session_people" PRIMARY KEY ("tenant", "session_id", "person")
);


CREATE TABLE "mutual_learning_sessions" (
    "tenant" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "goal" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    "group_id" TEXT NULL,
    CONSTRAINT "pk_mutual_learning_sessions" PRIMARY KEY ("tenant", "id")
);


CREATE INDEX "ix_mutual_learning_decisions_declared" ON "mutual_learning_decisions" ("tenant", "declared_at", "id");


CREATE INDEX "ix_mutual_learning_decisions_group_declared" ON "mutual_learning_decisions" ("tenant", "group_id", "declared_at", "id");


CREATE INDEX "ix_mutual_learning_decisions_group_review" ON "mutual_learning_decisions" ("tenant", "group_id", "status", "review_day", "id");


CREATE INDEX "ix_mutual_learning_decisions_review" ON "mutual_learning_decisions" ("tenant", "status", "review_day", "id");


CREATE INDEX "ix_mutual_learning_events_unnumbered" ON "mutual_learning_events" ("stream_id", "tenant", "kind", "version") WHERE position IS NULL;


CREATE UNIQUE INDEX "ux_mutual_learning_events_command" ON "mutual_learning_events" ("tenant", "kind", "stream_id", "command_id", "ordinal");


CREATE UNIQUE INDEX "ux_mutual_learning_events_position" ON "mutual_learning_events" ("position") WHERE position IS NOT NULL;


CREATE INDEX "ix_mutual_learning_inbox_due" ON "mutual_learning_inbox" ("tenant", "place", "id");


CREATE INDEX "ix_mutual_learning_inbox_group" ON "mutual_learning_inbox" ("tenant", "group_id", "place", "id");


CREATE INDEX "ix_mutual_learning_inbox_person" ON "mutual_learning_inbox" ("tenant", "person", "place", "id");


CREATE INDEX "ix_mutual_learning_inbox_since" ON "mutual_learning_inbox" ("tenant", "since");


CREATE INDEX "ix_mutual_learning_responsibilities_accountable" ON "mutual_learning_responsibilities" ("tenant", "is_open", "accountable", "due_day", "id");


CREATE INDEX "ix_mutual_learning_responsibilities_due" ON "mutual_learning_responsibilities" ("tenant", "is_open", "due_day", "id");


CREATE INDEX "ix_mutual_learning_responsibilities_group" ON "mutual_learning_responsibilities" ("tenant", "group_id", "is_open", "due_day", "id");


CREATE INDEX "ix_mutual_learning_session_people_at" ON "mutual_learning_session_people" ("tenant", "person", "at", "session_id");


CREATE INDEX "ix_mutual_learning_sessions_at" ON "mutual_learning_sessions" ("tenant", "at", "id");


CREATE INDEX "ix_mutual_learning_sessions_group" ON "mutual_learning_sessions" ("tenant", "group_id", "at", "id");


