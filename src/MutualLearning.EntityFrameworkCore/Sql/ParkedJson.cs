using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime.Text;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Writes parked events as JSON that a person can read, and reads them back.</summary>
internal static partial class ParkedJson
{
    private static readonly Context Json = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(ValueList<ParkedEvent> parked)
    {
        Item[] items =
        [
            .. parked.Select(p => new Item(
                p.Position, p.Stream.Tenant.Value, p.Stream.Kind, p.Stream.Id, p.Version, InstantPattern.ExtendedIso.Format(p.At), p.Reason, p.IsUnreadable)),
        ];
        return JsonSerializer.Serialize(items, Json.ItemArray);
    }

    public static ValueList<ParkedEvent> Read(string json) => ValueList<ParkedEvent>.Of(
        from item in JsonSerializer.Deserialize(json, Json.ItemArray) ?? []
        let stream = new StreamId(new TenantId(item.Tenant), item.Kind, item.Stream)
        select new ParkedEvent(item.Position, stream, item.Version, InstantPattern.ExtendedIso.Parse(item.At).Value, item.Reason) { IsUnreadable = item.IsUnreadable });

    internal sealed record Item(
        long Position,
        string Tenant,
        string Kind,
        string Stream,
        long Version,
        string At,
        string Reason,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsUnreadable = false);

    [JsonSerializable(typeof(Item[]))]
    private sealed partial class Context : JsonSerializerContext;
}
