using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Storyline.Api.Media;
using Storyline.Api.Operations;
using Storyline.Api.Scheduling;

namespace Storyline.Api.Http;

/// <summary>What the OpenAPI document says beyond the operations themselves.</summary>
internal static class ApiDocument
{
    public const string Name = "v1";
    private const string Bearer = "bearer";
    private const string Session = "session";

    private static readonly Dictionary<Type, JsonNode> Examples = new()
    {
        [typeof(PlanRequest)] = new JsonObject { ["days"] = 7 },
        [typeof(CategoryMixRequest)] = new JsonObject { ["ratios"] = new JsonObject { ["memes"] = 0.7, ["merch"] = 0.3 }, ["reason"] = "more memes in summer" },
        [typeof(HoldRequest)] = new JsonObject { ["mediaId"] = "019ab000-0000-7000-8000-000000000000", ["until"] = "2027-01-31T00:00:00Z", ["note"] = "after the sale" },
        [typeof(ChangeResponse)] = new JsonObject { ["topic"] = "history", ["id"] = "019ab000-0000-7000-8000-000000000000" },
    };

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Complete(operation, context);
            NameValues(operation, context);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Correct(schema, context);
            return Task.CompletedTask;
        });
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Storyline",
            Version = Name,
            Description = "JSON in camelCase, times in UTC (ISO 8601). Errors are RFC 9457 problems with a stable `type`. Lists are paged: hand `nextCursor` back as "
                + "`cursor`. Reads send an ETag. A write with an `Idempotency-Key` is done once, however often it is sent within a day.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" },
            [Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = AccessToken.Cookie,
                Description = "Set by signing in; for Storyline's own pages.",
            },
        };
    }

    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [.. new[] { Bearer, Session }.Select(scheme => new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [],
            })];
        }
        else
        {
            operation.Responses?.Remove("401");
        }

        if (context.Description.HttpMethod is not "GET" && operation.Security is { Count: > 0 })
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = RepeatedWrites.Header,
                In = ParameterLocation.Header,
                Description = "Your own name for this write, such as a UUID: sent again, it is answered the same and done once.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
            });
        }
    }

    private static void NameValues(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var byName = from described in context.Description.ParameterDescriptions
                     let type = described.ParameterDescriptor?.ParameterType is { } given ? Nullable.GetUnderlyingType(given) ?? given : null
                     where type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Named<>)
                     select (described.Name, Values: Enum.GetNames(type.GetGenericArguments()[0]));
        foreach (var (name, values) in byName)
        {
            var parameter = (OpenApiParameter)operation.Parameters!.Single(parameter => parameter.Name == name);
            parameter.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. values.Select(value => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(value))],
            };
        }
    }

    private static void Correct(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(DateTimeOffset))
        {
            var mayBeNull = context.JsonTypeInfo.Type != type && context.ParameterDescription is null;
            schema.Type = mayBeNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            schema.Format = "date-time";
        }
        else if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (!type.Name.EndsWith("Request", StringComparison.Ordinal))
        {
            // Only requests are closed: an answer may say more one day.
            schema.AdditionalPropertiesAllowed = true;
        }

        if (Examples.TryGetValue(type, out var example))
        {
            schema.Examples = [example];
        }
    }
}
