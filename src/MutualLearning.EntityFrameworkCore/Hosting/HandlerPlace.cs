namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>How far a handler is, and whether the next event has failed and comes again.</summary>
internal readonly record struct HandlerPlace(string Handler, long Position, bool Retries);
