namespace NbSite.Disk;

/// <summary>
/// Completes a publication from whatever point it reached. The same steps end an ordinary publication, so that the way
/// back from a crash is walked on every build.
/// </summary>
internal static class Recovery
{
    public static void Finish(OutputPlace place)
    {
        if (!File.Exists(place.Journal)) return;
        var next = Manifest.Read(place.NextManifest);

        // Two renames: the old site was moved away and the new one not yet moved in.
        if (!Directory.Exists(place.Site))
        {
            if (next is not null && next.Describes(place.Staging)) Directory.Move(place.Staging, place.Site);
            else if (Directory.Exists(place.Old)) Directory.Move(place.Old, place.Site);
        }

        if (next is not null && next.Describes(place.Site))
        {
            var previous = Manifest.Read(place.Manifest);
            foreach (var left in new[] { place.Staging, place.Old })
                if (Directory.Exists(left)) Clear(place, left, previous);
            File.Move(place.NextManifest, place.Manifest, overwrite: true);
        }
        else
        {
            // The output is still the old site; what was staged is dropped.
            if (Directory.Exists(place.Staging)) Directory.Delete(place.Staging, recursive: true);
            File.Delete(place.NextManifest);
        }

        File.Delete(place.Journal);
    }

    /// <summary>Deletes the site before, file by file as its manifest names them; anything else is kept aside.</summary>
    private static void Clear(OutputPlace place, string folder, Manifest? previous)
    {
        var left = FileTree.Delete(folder, previous?.Files.Keys ?? Enumerable.Empty<string>());
        if (left.Count == 0) return;
        for (var i = 1; ; i++)
        {
            var kept = Path.Combine(place.State, $"kept-{i}");
            if (Directory.Exists(kept)) continue;
            Directory.Move(folder, kept);
            return;
        }
    }
}
