namespace NbSite.Benchmarks;

/// <summary>A content folder with <c>search: false</c> on each page, as any author may write it.</summary>
internal static class WithoutSearch
{
    public static void Copy(string content, string copy)
    {
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var text = File.ReadAllText(file);
            if (file.EndsWith(".md", StringComparison.Ordinal) && text.StartsWith("---\n", StringComparison.Ordinal))
                text = "---\nsearch: false\n" + text[4..];
            else if (file.EndsWith(".yml", StringComparison.Ordinal) && text.Contains("\ntitle: ", StringComparison.Ordinal))
                text = "search: false\n" + text;
            File.WriteAllText(target, text);
        }
    }
}
