namespace MutualLearning.EntityFrameworkCore.Tests.Schema;

/// <summary>How far the model of a host has come.</summary>
public enum ModelVersion
{
    /// <summary>The host knows nothing of the library.</summary>
    Before,

    /// <summary>The host has the tables of a version of the package that had a column less.</summary>
    Earlier,

    /// <summary>The host has the tables as they are now.</summary>
    Now,
}
