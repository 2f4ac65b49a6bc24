using System.Text.Json;

namespace MutualLearning.Streams;

/// <summary>The names of members as the options of a host write them.</summary>
internal static class JsonNames
{
    public static string Of(string member, JsonSerializerOptions options) => options.PropertyNamingPolicy?.ConvertName(member) ?? member;
}
