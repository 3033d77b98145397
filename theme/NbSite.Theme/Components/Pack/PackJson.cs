using System.Text.Encodings.Web;
using System.Text.Json;

namespace NbSite.Theme.Components;

/// <summary>How words are put into an attribute for the pack's script; the attribute is encoded for HTML as all are.</summary>
internal static class PackJson
{
    /// <summary>Words as they are written.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
