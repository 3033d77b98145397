using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>What an offline copy holds, for <c>nbsite bundle verify</c> and other programs: <c>manifest.json</c>.</summary>
public sealed record BundleManifest
{
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }
    public required string Site { get; init; }
    public required string Live { get; init; }
    public required DateOnly Made { get; init; }
    public required DateOnly Until { get; init; }
    public string? Edition { get; init; }
    public string? Clinic { get; init; }
    public required ImmutableArray<string> Languages { get; init; }
    public required ImmutableArray<BundledPage> Pages { get; init; }

    /// <summary>Every file but this one and the list of sums, by path.</summary>
    public required ImmutableSortedDictionary<string, BundledFile> Files { get; init; }

    /// <summary>The copy's manifest; throws <see cref="InvalidOperationException"/> for a build of a site.</summary>
    public static BundleManifest Of(BuildResult built, IEnumerable<KeyValuePair<string, BundledFile>> files)
    {
        var facts = BundleFacts.Of(built);
        var view = facts.Plan.View;
        return new BundleManifest
        {
            Schema = CurrentSchema,
            Site = facts.Site,
            Live = view.Live.AbsoluteUri,
            Made = view.Made,
            Until = view.Until,
            Edition = view.Edition,
            Clinic = facts.Clinic,
            Languages = facts.Plan.Languages,
            Pages = [.. Held(built).Select(page => new BundledPage(
                page.Id, page.Language, page.Address, page.Title, page.VersionCode, ReviewStates.Name(page.Status), page.LastChecked, page.Due))],
            Files = files.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>The pages of the copy that people wrote.</summary>
    public static IEnumerable<PageReport> Held(BuildResult built)
    {
        var plan = BundleFacts.Of(built).Plan;
        return built.Report.Pages.Where(page => !page.IsGenerated && !page.IsFactFile && plan.Holds(page.Address));
    }

    /// <summary>The file: JSON in UTF-8, with an end of line.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        // A file's path, size and hash, and a page's names, take some 300 bytes.
        using var json = new MemoryStream((Files.Count + Pages.Length) * 300);
        JsonSerializer.Serialize(json, this, BundleJson.Default.BundleManifest);
        json.WriteByte((byte)'\n');
        return json.GetBuffer().AsMemory(0, (int)json.Length);
    }

    /// <summary>Null when the bytes are no manifest of a schema that is known.</summary>
    public static BundleManifest? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, BundleJson.Default.BundleManifest) is { Schema: CurrentSchema, Files: not null } manifest
                && manifest.Files.Values.All(file => file is { Sha256: not null }) ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the bytes say of themselves that a newer program wrote them.</summary>
    public static bool IsOfLaterSchema(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("schema", out var schema)
                && schema.ValueKind == JsonValueKind.Number && schema.TryGetInt32(out var number) && number > CurrentSchema;
        }
        // Names with half of a sign that takes two are JSON, but no text.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The list that <c>sha256sum -c</c> reads: every file, and this one.</summary>
    public byte[] Sums(string ownSha256)
    {
        var lines = Files.Select(file => (Path: file.Key, file.Value.Sha256)).Append((Path: BundleNames.Manifest, Sha256: ownSha256))
            .OrderBy(line => line.Path, StringComparer.Ordinal).ToList();
        var text = new byte[lines.Sum(line => line.Sha256.Length + 2 + line.Path.Length + 1)];
        var end = 0;
        foreach (var (path, sha256) in lines)
        {
            end += Encoding.ASCII.GetBytes(sha256, text.AsSpan(end));
            end += Encoding.ASCII.GetBytes("  ", text.AsSpan(end));
            end += Encoding.ASCII.GetBytes(path, text.AsSpan(end));
            text[end++] = (byte)'\n';
        }

        return text;
    }
}

/// <summary>A file of an offline copy: bytes, and SHA-256 in 64 lower-case hexadecimal digits.</summary>
public sealed record BundledFile(long Size, string Sha256);

/// <summary>A page of an offline copy.</summary>
/// <param name="Id">Stable name, shared by translations.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Address">Where the page is on the published site.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">Eight characters that name its text.</param>
/// <param name="Status">“source-checked” and the like.</param>
/// <param name="Checked">The day of the last look.</param>
/// <param name="Due">The day by which it must be looked at again.</param>
public sealed record BundledPage(
    string Id, string Language, string Address, string Title, string? Version, string Status, DateOnly? Checked, DateOnly? Due);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BundleManifest))]
internal sealed partial class BundleJson : JsonSerializerContext;
