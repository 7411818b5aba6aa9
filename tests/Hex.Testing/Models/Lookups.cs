using System.Text.Json;
using Hex.Core.Conversation;

namespace Hex.Testing.Models;

/// <summary>What a scripted model server says of itself and of its models.</summary>
internal static class Lookups
{
    public static bool IsAnthropic(RecordedRequest request) => request.Headers.ContainsKey("anthropic-version");

    /// <summary>The path at which a model is let go of.</summary>
    public const string UnloadPath = "/api/generate";

    /// <returns>The status and the body.</returns>
    public static (int Status, string Body) Answer(ModelScript script, RecordedRequest request, string path, IReadOnlyCollection<string> unloaded) => path switch
    {
        "/" => (200, "\"a scripted model server is running\""),
        "/api/version" => (200, """{"version":"0.0.0"}"""),
        "/api/tags" => (200, $$"""{"models":[{{Join(script.Models, Tag)}}]}"""),
        "/api/ps" => (200, $$"""{"models":[{{Join(script.Models.Where(model => model.IsLoaded == true && !unloaded.Contains(model.Name)), model => Loaded(model, script))}}]}"""),
        UnloadPath => (200, $$"""{"model":"{{ModelOf(request.Body)}}","response":"","done":true,"done_reason":"unload"}"""),
        "/api/show" => Show(script, ModelOf(request.Body)),
        "/v1/models" when IsAnthropic(request) => (200, $$"""{"data":[{{Join(script.Models, AnthropicModel)}}],"has_more":false}"""),
        "/v1/models" => (200, $$"""{"object":"list","data":[{{Join(script.Models, OpenAIModel)}}]}"""),
        _ => (404, $$"""{"error":"there is no {{path}} here"}"""),
    };

    private static (int Status, string Body) Show(ModelScript script, string name)
    {
        var known = script.Models.FirstOrDefault(model => model.Name == name);
        if (known is null && script.KnowsItsModelsAlone)
            return (404, $$"""{"error":"model '{{name}}' not found"}""");

        string[] capabilities = ["completion", .. known?.CallsTools == false ? (string[])[] : ["tools"], .. known?.Thinks == true ? ["thinking"] : (string[])[]];
        var context = known?.ContextTokens is { } tokens ? $",\"scripted.context_length\":{tokens}" : string.Empty;
        return (200, $$$"""{"capabilities":{{{JsonSerializer.Serialize(capabilities)}}},"model_info":{"general.architecture":"scripted"{{{context}}}{{{(script.ModelInfo.Length > 0 ? $",{script.ModelInfo}" : string.Empty)}}}}}""");
    }

    /// <summary>The model a request is about.</summary>
    public static string ModelOf(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("model").GetString()!;
    }

    private static string Tag(ModelFacts model) => $$$"""{"name":"{{{model.Name}}}","model":"{{{model.Name}}}","size":{{{model.SizeBytes ?? 0}}},"details":{"family":"scripted"}}""";

    private static string Loaded(ModelFacts model, ModelScript script) =>
        $$"""{{Tag(model)[..^1]}},"size_vram":{{script.AcceleratorBytes}},"context_length":{{model.ContextTokens ?? 4096}}}""";

    private static string OpenAIModel(ModelFacts model)
    {
        var context = model.ContextTokens is { } tokens ? $",\"max_model_len\":{tokens}" : string.Empty;
        return $$"""{"id":"{{model.Name}}","object":"model","owned_by":"scripted"{{context}}}""";
    }

    private static string AnthropicModel(ModelFacts model) => $$"""{"type":"model","id":"{{model.Name}}","display_name":"{{model.Name}}"}""";

    private static string Join(IEnumerable<ModelFacts> models, Func<ModelFacts, string> write) => string.Join(',', models.Select(write));
}
