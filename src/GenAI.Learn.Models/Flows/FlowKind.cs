namespace GenAI.Learn.Models.Flows;

/// <summary>Kinds of network traffic that <see cref="FlowSimulator"/> makes: five ordinary ones, then three attacks.</summary>
public enum FlowKind
{
    /// <summary>A page or a call to a web service.</summary>
    Web,

    /// <summary>A message sent or fetched.</summary>
    Mail,

    /// <summary>A name looked up.</summary>
    NameLookup,

    /// <summary>A film watched.</summary>
    Video,

    /// <summary>The nightly copy of a machine's files to a server.</summary>
    Backup,

    /// <summary>Someone tries one port after the other to see which answer.</summary>
    PortScan,

    /// <summary>A server is kept busy with more requests than it can answer.</summary>
    Flood,

    /// <summary>Files leave the house slowly, dressed as web traffic.</summary>
    Exfiltration,
}
