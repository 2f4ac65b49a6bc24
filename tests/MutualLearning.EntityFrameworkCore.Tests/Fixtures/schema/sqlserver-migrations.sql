IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'Start'
)
BEGIN
    CREATE TABLE [Employees] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_Employees] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'Start'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'Start');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE TABLE [mutual_learning_decisions] (
        [tenant] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [id] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [version] bigint NOT NULL,
        [question] nvarchar(max) NOT NULL,
        [status] nvarchar(32) NOT NULL,
        [verdict] nvarchar(32) NULL,
        [declared_at] bigint NOT NULL,
        [closed_at] bigint NULL,
        [review_day] int NULL,
        [session_id] nvarchar(128) COLLATE Latin1_General_BIN2 NULL,
        [group_id] nvarchar(128) COLLATE Latin1_General_BIN2 NULL,
        CONSTRAINT [pk_mutual_learning_decisions] PRIMARY KEY ([tenant], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE TABLE [mutual_learning_events] (
        [tenant] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [kind] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [stream_id] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [version] bigint NOT NULL,
        [command_id] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [ordinal] int NOT NULL,
        [name] nvarchar(200) COLLATE Latin1_General_BIN2 NOT NULL,
        [payload] nvarchar(max) NOT NULL,
        [recorded_at] bigint NOT NULL,
        [position] bigint NULL,
        CONSTRAINT [pk_mutual_learning_events] PRIMARY KEY ([tenant], [kind], [stream_id], [version])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE TABLE [mutual_learning_feed_checkpoints] (
        [handler] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [revision] bigint NOT NULL,
        [position] bigint NOT NULL,
        [retry_attempts] int NULL,
        [retry_at] bigint NULL,
        [retry_reason] nvarchar(500) NULL,
        [parked] nvarchar(max) NOT NULL,
        CONSTRAINT [pk_mutual_learning_feed_checkpoints] PRIMARY KEY ([handler])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE TABLE [mutual_learning_feed_head] (
        [id] int NOT NULL,
        [position] bigint NOT NULL,
        CONSTRAINT [pk_mutual_learning_feed_head] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE TABLE [mutual_learning_inbox] (
        [tenant] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [kind] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [stream_id] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [id] nvarchar(32) COLLATE Latin1_General_BIN2 NOT NULL,
        [person] nvarchar(128) COLLATE Latin1_General_BIN2 NULL,
        [group_id] nvarchar(128) COLLATE Latin1_General_BIN2 NULL,
        [item] nvarchar(32) NOT NULL,
        [place] bigint NOT NULL,
        [due_day] int NULL,
        [due_at] bigint NULL,
        [since] bigint NOT NULL,
        [contribution_id] nvarchar(128) COLLATE Latin1_General_BIN2 NULL,
        CONSTRAINT [pk_mutual_learning_inbox] PRIMARY KEY ([tenant], [kind], [stream_id], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE TABLE [mutual_learning_pseudonym_keys] (
        [tenant] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [kind] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [stream_id] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [scope] nvarchar(64) COLLATE Latin1_General_BIN2 NOT NULL,
        [key] varbinary(32) NULL,
        CONSTRAINT [pk_mutual_learning_pseudonym_keys] PRIMARY KEY ([tenant], [kind], [stream_id], [scope])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE TABLE [mutual_learning_responsibilities] (
        [tenant] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [id] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [version] bigint NOT NULL,
        [what] nvarchar(max) NOT NULL,
        [accountable] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [status] nvarchar(32) NOT NULL,
        [is_open] bit NOT NULL,
        [due_day] int NOT NULL,
        [is_orphaned] bit NOT NULL,
        [session_id] nvarchar(128) COLLATE Latin1_General_BIN2 NULL,
        [decision_id] nvarchar(128) COLLATE Latin1_General_BIN2 NULL,
        [group_id] nvarchar(128) COLLATE Latin1_General_BIN2 NULL,
        CONSTRAINT [pk_mutual_learning_responsibilities] PRIMARY KEY ([tenant], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE TABLE [mutual_learning_session_people] (
        [tenant] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [session_id] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [person] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [at] bigint NOT NULL,
        CONSTRAINT [pk_mutual_learning_session_people] PRIMARY KEY ([tenant], [session_id], [person])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE TABLE [mutual_learning_sessions] (
        [tenant] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [id] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [version] bigint NOT NULL,
        [goal] nvarchar(max) NOT NULL,
        [practice] nvarchar(128) COLLATE Latin1_General_BIN2 NOT NULL,
        [status] nvarchar(32) NOT NULL,
        [at] bigint NOT NULL,
        [ended_at] bigint NULL,
        [group_id] nvarchar(128) COLLATE Latin1_General_BIN2 NULL,
        CONSTRAINT [pk_mutual_learning_sessions] PRIMARY KEY ([tenant], [id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_decisions_declared] ON [mutual_learning_decisions] ([tenant], [declared_at], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_decisions_group_declared] ON [mutual_learning_decisions] ([tenant], [group_id], [declared_at], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_decisions_group_review] ON [mutual_learning_decisions] ([tenant], [group_id], [status], [review_day], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_decisions_review] ON [mutual_learning_decisions] ([tenant], [status], [review_day], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_mutual_learning_events_unnumbered] ON [mutual_learning_events] ([stream_id], [tenant], [kind], [version]) WHERE position IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE UNIQUE INDEX [ux_mutual_learning_events_command] ON [mutual_learning_events] ([tenant], [kind], [stream_id], [command_id], [ordinal]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ux_mutual_learning_events_position] ON [mutual_learning_events] ([position]) WHERE position IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_inbox_due] ON [mutual_learning_inbox] ([tenant], [place], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_inbox_group] ON [mutual_learning_inbox] ([tenant], [group_id], [place], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_inbox_person] ON [mutual_learning_inbox] ([tenant], [person], [place], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_inbox_since] ON [mutual_learning_inbox] ([tenant], [since]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_responsibilities_accountable] ON [mutual_learning_responsibilities] ([tenant], [is_open], [accountable], [due_day], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_responsibilities_due] ON [mutual_learning_responsibilities] ([tenant], [is_open], [due_day], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_responsibilities_group] ON [mutual_learning_responsibilities] ([tenant], [group_id], [is_open], [due_day], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_session_people_at] ON [mutual_learning_session_people] ([tenant], [person], [at], [session_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_sessions_at] ON [mutual_learning_sessions] ([tenant], [at], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    CREATE INDEX [ix_mutual_learning_sessions_group] ON [mutual_learning_sessions] ([tenant], [group_id], [at], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'AddMutualLearning'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'AddMutualLearning');
END;

COMMIT;
GO

