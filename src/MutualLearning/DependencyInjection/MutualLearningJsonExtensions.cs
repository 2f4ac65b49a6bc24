using System.Text.Json;
using Ardalis.GuardClauses;
using MutualLearning.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a host send what the facades give out as JSON.</summary>
public static class MutualLearningJsonExtensions
{
    /// <summary>
    /// Writes and reads the views of the library, its results and its declarations: ids and times as text, enumerations as words, lists as arrays. The
    /// names of members follow the options. In a web application: <c>services.ConfigureHttpJsonOptions(o => o.SerializerOptions.AddMutualLearning())</c>.
    /// </summary>
    /// <param name="options">The options, which have not been used yet.</param>
    /// <returns>The options.</returns>
    /// <exception cref="System.InvalidOperationException">The options have been used already.</exception>
    public static JsonSerializerOptions AddMutualLearning(this JsonSerializerOptions options)
    {
        Guard.Against.Null(options);
        foreach (var converter in ViewJson.Converters())
        {
            options.Converters.Add(converter);
        }

        // Compiled ahead of time there is no reflection: the generated contracts serve instead.
        if (!JsonSerializer.IsReflectionEnabledByDefault)
        {
            options.TypeInfoResolverChain.Insert(0, ViewJson.Default);
        }

        return options;
    }
}
