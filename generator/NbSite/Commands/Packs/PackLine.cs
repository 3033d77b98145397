using System.Text;
using System.Text.RegularExpressions;
using NbSite.Commands.New;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Commands.Packs;

/// <summary>Names one pack more under <c>packs</c> of site.yml, and leaves the rest as people wrote it.</summary>
internal static partial class PackLine
{
    /// <summary>The file with the pack; null, with an error in the bag, when it is not written so that anything can be added.</summary>
    public static byte[]? Add(ContentFile site, string path, DiagnosticBag bag)
    {
        var text = Encoding.UTF8.GetString(site.Bytes.Span);
        var scalar = NewRun.Scalar(path);
        // “packs: [cancer]”, as the guide writes it.
        if (InBrackets().Match(text) is { Success: true } list)
        {
            var end = list.Groups["end"].Index;
            var comma = list.Groups["items"].Value.Trim().Length == 0 ? "" : ", ";
            var made = Encoding.UTF8.GetBytes($"{text[..end].TrimEnd(' ')}{comma}{{path: {scalar}}}{text[end..]}");
            if (PackEntry.Of([site with { Bytes = made }]).Any(entry => entry.Path == path)) return made;
        }

        return YamlAddition.Append(site.Path, site.Bytes, "packs", [$"- path: {scalar}"], bag);
    }

    [GeneratedRegex(@"^packs:[ ]*\[(?<items>[^\[\]\r\n#]*)(?<end>\])", RegexOptions.Multiline)]
    private static partial Regex InBrackets();
}
