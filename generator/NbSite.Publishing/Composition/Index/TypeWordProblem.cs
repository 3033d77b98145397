using NbSite.Content.Entities;
using NbSite.Model;

namespace NbSite.Publishing.Composition.Index;

/// <summary>Tells of a word that a type of the site's files lacks, at the place where it would be written.</summary>
internal static class TypeWordProblem
{
    public static Diagnostic Of(MissingWord missing, string language)
    {
        var (type, key) = (missing.Type, missing.Key);
        if (missing.Field is { } field)
        {
            var isName = key.Split('.')[0] is "choice" or "column";
            return isName
                ? Problem(field.Span, $"“{key.Split('.')[^1]}” of the field “{field.Key}”", "it behind its colon")
                : Problem(field.Span, $"the field “{field.Key}”", "“title:” in the field");
        }

        if (missing.Chapter is { } chapter) return Problem(chapter.Span, $"the chapter “{chapter.Key}”", "“title:” in the chapter");
        if (key == $"entity.{type.Name}") return Problem(type.Span, $"one {type.Name}", "“name:”");
        return key == $"entity.{type.Name}.plural"
            ? Problem(type.Span, $"several of type {type.Name}", "“plural:”")
            : Problem(type.Span, $"each {type.Name} on the pages of what it names", "“told:”");

        Diagnostic Problem(SourceSpan span, string what, string mend) =>
            Codes.TypeWordMissing.At(
                span, language, what, $"{mend}, or “{language}:” below it where there are several languages");
    }
}
