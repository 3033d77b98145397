using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NbSite.Content.Entities;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Content.Yaml.Editing;
using NbSite.Model;

namespace NbSite.Content.Forms;

/// <summary>A form with what its file says now; filled in, it gives the file's new text.</summary>
internal sealed class FilledForm
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly YamlValue _file;
    private readonly YamlValue.Map _said;

    private FilledForm(FormPlace place, FormField form, ReadOnlyMemory<byte> bytes, YamlValue file, YamlValue.Map said)
    {
        (Place, Form, _bytes, _file, _said) = (place, form, bytes, file, said);
    }

    /// <summary>What it is about.</summary>
    public FormPlace Place { get; }

    /// <summary>Its fields, as one group.</summary>
    public FormField Form { get; }

    /// <summary>What stands in them.</summary>
    public JsonObject Values => FormValues.Group(Form, _said);

    /// <summary>Names what stands in them, to tell whether somebody changed it since.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Values.ToJsonString())));

    /// <summary>The type of fact sheet that it is of; null for another kind of file.</summary>
    public string? Type => (_file as YamlValue.Map)?["type"] is YamlValue.Text name ? name.Words : null;

    /// <summary>The form of a place; null, with an error in the bag, when its file cannot be read or has no form.</summary>
    public static FilledForm? Of(FormPlace place, ReadOnlyMemory<byte> bytes, EntityTypes types, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var text = SourceDecoder.Decode(place.Path, bytes, own);
        if (text is null || YamlReader.Read(text, own) is not { } root || own.HasErrors)
        {
            bag.AddRange(own.ToImmutable());
            return null;
        }

        var file = YamlValue.Of(root);
        YamlValue? said = file;
        foreach (var step in place.Way)
        {
            said = said switch
            {
                YamlValue.Map group => group[step],
                YamlValue.List list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                    && at < list.Items.Length => list.Items[at],
                _ => null,
            };
        }

        if (said is YamlValue.Map map && FormSchemas.Of(place, file, types) is { } form) return new FilledForm(place, form, bytes, file, map);
        bag.Add(Codes.CannotEdit.At(SourceSpan.File(place.Path), place.Way.IsEmpty
            ? "no form is known for a file of its kind"
            : $"there is no “{Quote.Short(string.Join(" → ", place.Way))}” in it"));
        return null;
    }

    /// <summary>How the form calls a place in what it is about.</summary>
    public string Named(string way) => FormNames.Of(Form, _said, way);

    /// <summary>The file with what was filled in; null, with an error in the bag, when that cannot be written.</summary>
    public byte[]? With(JsonObject filled, DiagnosticBag bag)
    {
        if (FormValues.Written(Form, filled, _said) is { } value) return YamlEdit.Set(Place.Path, _bytes, Place.Way.AsSpan(), value, bag);
        bag.Add(Codes.CannotEdit.At(SourceSpan.File(Place.Path), "nothing would be left of what it says"));
        return null;
    }
}
