namespace NbSite.Disk;

/// <summary>
/// Completes a publication from whatever point it reached. The same steps end an ordinary publication, so that the way
/// back from a crash is walked on every build.
/// </summary>
internal static class Recovery
{
    /// <summary>Gives the folders in which what somebody else wrote was kept.</summary>
    /// <param name="place">Where the site is published.</param>
    /// <param name="keepsSpare">Whether the site before it stays, for the next one to be made of.</param>
    public static IReadOnlyList<string> Finish(OutputPlace place, bool keepsSpare = true)
    {
        var calls = place.Calls;
        var kept = new List<string>();
        if (!File.Exists(place.Journal)) return kept;
        var next = Manifest.Read(place.NextManifest);

        // Two renames: the old site was moved away and the new one not yet moved in.
        if (!Directory.Exists(place.Site))
        {
            if (next is not null && next.Describes(place.Staging)) calls.MoveFolder(place.Staging, place.Site);
            else if (Directory.Exists(place.Old)) calls.MoveFolder(place.Old, place.Site);
        }

        var previous = Manifest.Read(place.Manifest);
        if (next is not null && next.Describes(place.Site))
        {
            foreach (var left in new[] { place.Staging, place.Old })
                if (Directory.Exists(left) && !(keepsSpare && TryKeepSpare(place, left, previous, kept))) Clear(place, left, previous, kept);
            calls.MoveFile(place.NextManifest, place.Manifest);
        }
        else
        {
            // The output is the old site, and what was staged is dropped; or it was torn or changed after it was put in
            // place, and then a whole old site comes back.
            var untouched = previous is null ? !Directory.Exists(place.Site) : previous.Describes(place.Site);
            if (untouched)
            {
                calls.DeleteTree(place.Staging);
            }
            else if (Array.Find([place.Staging, place.Old], folder => previous?.Describes(folder) == true) is { } before)
            {
                if (Directory.Exists(place.Site)) Keep(place, place.Site, kept);
                calls.MoveFolder(before, place.Site);
            }

            foreach (var left in new[] { place.Staging, place.Old })
                if (Directory.Exists(left)) Clear(place, left, next, kept);
            calls.DeleteFile(place.NextManifest);
        }

        calls.DeleteFile(place.Journal);
        DiskFlush.TryFolder(place.State);
        return kept;
    }

    /// <summary>Deletes the spare; what somebody else wrote into it is kept aside.</summary>
    public static void DropSpare(OutputPlace place, List<string> kept)
    {
        if (Directory.Exists(place.Spare)) Clear(place, place.Spare, Manifest.Read(place.SpareManifest), kept);
        place.Calls.DeleteFile(place.SpareManifest);
    }

    // Only whole: what somebody else wrote would be in the way of the next site. A disk that refuses costs the spare alone.
    private static bool TryKeepSpare(OutputPlace place, string folder, Manifest? previous, List<string> kept)
    {
        if (previous?.DescribesAll(folder) != true) return false;
        try
        {
            DropSpare(place, kept);
            place.Calls.LinkOrCopy(place.Manifest, place.SpareManifest);
            place.Calls.MoveFolder(folder, place.Spare);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Deletes a site file by file as its manifest names them; anything else is kept aside.</summary>
    private static void Clear(OutputPlace place, string folder, Manifest? written, List<string> kept)
    {
        if (FileTree.Delete(folder, written, place.Calls).Count > 0) Keep(place, folder, kept);
    }

    private static void Keep(OutputPlace place, string folder, List<string> kept)
    {
        for (var i = 1; ; i++)
        {
            var aside = Path.Combine(place.State, $"kept-{i}");
            if (Directory.Exists(aside)) continue;
            place.Calls.MoveFolder(folder, aside);
            kept.Add(aside);
            return;
        }
    }
}
