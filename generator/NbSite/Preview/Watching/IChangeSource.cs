namespace NbSite.Preview.Watching;

/// <summary>Tells an inbox of changes until it is disposed of. It may tell too much, and late; never too little.</summary>
internal interface IChangeSource : IDisposable
{
    /// <summary>What it cannot do as well as it should, in a sentence for the terminal; null when all is well.</summary>
    string? Complaint { get; }
}
