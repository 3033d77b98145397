using System.Globalization;
using NbSite.Content.Yaml.Editing;

namespace NbSite.Content.Forms;

/// <summary>
/// How a form calls the field of a place in a file: there a list of one may be written as that one, and a group as its main key alone; in the
/// form neither is.
/// </summary>
internal static class FormNames
{
    /// <summary>The name of a field.</summary>
    /// <param name="form">The form.</param>
    /// <param name="said">What its file says.</param>
    /// <param name="way">The keys and numbers of items to the place in the file, with “/” between; empty for the form as a whole.</param>
    public static string Of(FormField form, YamlValue? said, string way)
    {
        if (way.Length == 0) return "";
        var (field, value, names) = ((FormField?)form, said, new List<string>());
        foreach (var step in way.Split('/'))
        {
            (field, value) = Listed(field, value, names);
            names.Add(step);
            (field, value) = field?.Kind switch
            {
                FormKind.List => (field.Item, value is YamlValue.List list && Number(step) is { } at && at < list.Items.Length ? list.Items[at] : null),
                FormKind.Group => (field.Fields.FirstOrDefault(each => each.Key == step), (value as YamlValue.Map)?[step]),
                FormKind.Map => (field.Item, (value as YamlValue.Map)?[step]),
                _ => (null, null),
            };
        }

        (field, value) = Listed(field, value, names);
        if (field is { Kind: FormKind.Group, Brief: { } brief } && value is YamlValue.Text) names.Add(brief);
        return string.Join('/', names);
    }

    private static (FormField? Field, YamlValue? Value) Listed(FormField? field, YamlValue? value, List<string> names)
    {
        if (field is not { Kind: FormKind.List } || value is null or YamlValue.List) return (field, value);
        names.Add("0");
        return (field.Item, value);
    }

    private static int? Number(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
