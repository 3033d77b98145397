using System.Collections.Immutable;
using System.Text;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>The first words of a type's file, which can be built at once and say how to go on.</summary>
/// <param name="id">Its name.</param>
/// <param name="title">What readers call one of them.</param>
/// <param name="plural">What they call several.</param>
internal sealed class TypeText(string id, string title, string plural)
{
    public ContentKind Kind { get; init; }

    /// <summary>The types that its sheets name.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    public string File()
    {
        var text = new StringBuilder();
        text.Append($"""
            # A type of fact sheet. Sheets begin with “type: {id}”, and may have the keys below “fields”.
            # What readers see of it; in a site of several languages write {"{en: …, cy: …}"} instead of one text.
            name: {NewRun.Scalar(title)}
            plural: {NewRun.Scalar(plural)}
            # Stands above them on the pages of what they name.
            told: {NewRun.Scalar(plural)}
            folder: {NewRun.Plural(id)}
            kind: {(Kind == ContentKind.Practical ? "practical" : "clinical")}
            # Whether each says which signs ask for a call: none, may or must.
            signs: none
            # The fields of a page, in the order in which they stand on it.
            fields:
              - key: what-it-is
                shape: statements
                required: true
                role: main

            """.ReplaceLineEndings("\n"));
        foreach (var link in Links)
        {
            var key = NewRun.Plural(link);
            text.Append($"""
                  - key: {key}
                    title: {NewRun.Scalar(char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' '))}
                    shape: sheets
                    of: {link}

                """.ReplaceLineEndings("\n"));
        }

        text.Append("""
              - key: how-to-use
                title: How to use it
                shape: statements

            """.ReplaceLineEndings("\n"));
        return text.ToString();
    }
}
