namespace NbSite.Disk;

/// <summary>
/// Completes a publication from whatever point it reached. The same steps end an ordinary publication, so that the way
/// back from a crash is walked on every build.
/// </summary>
internal static class Recovery
{
    /// <summary>Gives the folders in which what somebody else wrote was kept.</summary>
    public static IReadOnlyList<string> Finish(OutputPlace place)
    {
        var kept = new List<string>();
        if (!File.Exists(place.Journal)) return kept;
        var next = Manifest.Read(place.NextManifest);

        // Two renames: the old site was moved away and the new one not yet moved in.
        if (!Directory.Exists(place.Site))
        {
            if (next is not null && next.Describes(place.Staging)) Directory.Move(place.Staging, place.Site);
            else if (Directory.Exists(place.Old)) Directory.Move(place.Old, place.Site);
        }

        var previous = Manifest.Read(place.Manifest);
        if (next is not null && next.Describes(place.Site))
        {
            foreach (var left in new[] { place.Staging, place.Old })
                if (Directory.Exists(left)) Clear(place, left, previous, kept);
            File.Move(place.NextManifest, place.Manifest, overwrite: true);
        }
        else
        {
            // The output is the old site, and what was staged is dropped; or it was torn or changed after it was put in
            // place, and then a whole old site comes back.
            var untouched = previous is null ? !Directory.Exists(place.Site) : previous.Describes(place.Site);
            if (untouched)
            {
                if (Directory.Exists(place.Staging)) Directory.Delete(place.Staging, recursive: true);
            }
            else if (Array.Find([place.Staging, place.Old], folder => previous?.Describes(folder) == true) is { } before)
            {
                if (Directory.Exists(place.Site)) Keep(place, place.Site, kept);
                Directory.Move(before, place.Site);
            }

            foreach (var left in new[] { place.Staging, place.Old })
                if (Directory.Exists(left)) Clear(place, left, next, kept);
            File.Delete(place.NextManifest);
        }

        File.Delete(place.Journal);
        DiskFlush.TryFolder(place.State);
        return kept;
    }

    /// <summary>Deletes a site file by file as its manifest names them; anything else is kept aside.</summary>
    private static void Clear(OutputPlace place, string folder, Manifest? written, List<string> kept)
    {
        if (FileTree.Delete(folder, written).Count > 0) Keep(place, folder, kept);
    }

    private static void Keep(OutputPlace place, string folder, List<string> kept)
    {
        for (var i = 1; ; i++)
        {
            var aside = Path.Combine(place.State, $"kept-{i}");
            if (Directory.Exists(aside)) continue;
            Directory.Move(folder, aside);
            kept.Add(aside);
            return;
        }
    }
}
