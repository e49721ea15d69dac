using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace GenAI.Learn.Web.Hub;

/// <summary>
/// SignalR's JSON protocol, but arguments left out at the end of a call are null: SignalR itself insists on all, so that
/// <c>Start("gan-2d", {})</c> would be refused for want of a seed.
/// </summary>
public sealed class OptionalArgumentsProtocol(IOptions<JsonHubProtocolOptions> options) : IHubProtocol
{
    private const byte RecordSeparator = 0x1e;

    private readonly JsonHubProtocol _json = new(options);

    public string Name => _json.Name;

    public int Version => _json.Version;

    public TransferFormat TransferFormat => _json.TransferFormat;

    public bool IsVersionSupported(int version) => _json.IsVersionSupported(version);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _json.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _json.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var original = input;
        if (!_json.TryParseMessage(ref input, binder, out message))
            return false;
        if (message is not InvocationBindingFailureMessage { BindingFailure.SourceException: InvalidDataException } failure || Padded(original.Slice(0, input.Start), failure.Target, binder) is not { } padded)
            return true;
        var again = new ReadOnlySequence<byte>(padded);
        return _json.TryParseMessage(ref again, binder, out message);
    }

    // The same call with nulls for the arguments that it lacks; null when that is not what is wrong with it.
    private static byte[]? Padded(ReadOnlySequence<byte> call, string target, IInvocationBinder binder)
    {
        if (JsonNode.Parse(call.Slice(0, call.Length - 1).ToArray()) is not JsonObject json || json["arguments"] is not JsonArray arguments)
            return null;
        var missing = binder.GetParameterTypes(target).Count - arguments.Count;
        if (missing <= 0)
            return null;
        for (; missing > 0; missing--)
            arguments.Add(null);
        return [.. System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), RecordSeparator];
    }
}
