namespace MutualLearning.EntityFrameworkCore;

/// <summary>What became of the bytes that were erased, as <see cref="EfErasedBytes{TContext}.OverwriteAsync"/> answers.</summary>
public enum ErasedBytes
{
    /// <summary>The database is not SQLite: its own care takes them, as docs/privacy.md says for PostgreSQL.</summary>
    LeftToTheDatabase,

    /// <summary>The file is new, but somebody still reads from the write-ahead log, which therefore keeps the old bytes. Call again later.</summary>
    InUse,

    /// <summary>They are in no part of the file, its journal or its write-ahead log.</summary>
    Overwritten,
}
