using NbSite.Content.Translations;

namespace NbSite.Content.Reviews;

/// <summary>Where the records of files stand.</summary>
public static class ReviewFiles
{
    /// <summary>How the name of a record ends.</summary>
    public const string Ending = ".review.yml";

    /// <summary>How the name of a file of reviewers' comments ends.</summary>
    public const string CommentsEnding = ".comments.yml";

    /// <summary>Whether a file is a record, comments or pins of a translation, which go where the file beside them goes.</summary>
    /// <param name="path">The file, from the content folder.</param>
    public static bool IsBeside(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(Ending, StringComparison.Ordinal) || path.EndsWith(CommentsEnding, StringComparison.Ordinal)
            || path.EndsWith(TranslationPins.Ending, StringComparison.Ordinal);
    }

    /// <summary>What reviewers said of a file: <c>en/pain.comments.yml</c> beside <c>en/pain.md</c>. It is never published.</summary>
    /// <param name="path">The file, from the content folder.</param>
    public static string CommentsOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path[..path.LastIndexOf('.')] + CommentsEnding;
    }

    /// <summary>The record of a file: <c>en/pain.review.yml</c> beside <c>en/pain.md</c>.</summary>
    /// <param name="path">The file, from the content folder.</param>
    public static string RecordOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path[..path.LastIndexOf('.')] + Ending;
    }
}
