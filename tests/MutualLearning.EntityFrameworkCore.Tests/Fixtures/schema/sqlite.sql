CREATE TABLE "Employees" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Employees" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL
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


CREATE TABLE "mutual_learning_pseudonym_keys" (
    "tenant" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stream_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "key" BLOB NULL,
    CONSTRAINT "pk_mutual_learning_pseudonym_keys" PRIMARY KEY ("tenant", "kind", "stream_id", "scope")
);


CREATE INDEX "ix_mutual_learning_events_unnumbered" ON "mutual_learning_events" ("stream_id", "tenant", "kind", "version") WHERE position IS NULL;


CREATE UNIQUE INDEX "ux_mutual_learning_events_command" ON "mutual_learning_events" ("tenant", "kind", "stream_id", "command_id", "ordinal");


CREATE UNIQUE INDEX "ux_mutual_learning_events_position" ON "mutual_learning_events" ("position") WHERE position IS NOT NULL;


