using Npgsql;
using Storyline.Testing;

namespace Storyline.Data.Tests;

/// <summary>Statements that the database itself must refuse.</summary>
internal static class Refused
{
    public const string InsertOnly = PostgresErrorCodes.RestrictViolation;
    public const string Duplicate = PostgresErrorCodes.UniqueViolation;
    public const string Overlap = PostgresErrorCodes.ExclusionViolation;
    public const string Check = PostgresErrorCodes.CheckViolation;
    public const string ForeignKey = PostgresErrorCodes.ForeignKeyViolation;

    /// <summary>Runs a statement past the repositories and expects this refusal.</summary>
    public static async Task RefusesAsync(this ServiceWorld world, string state, string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => world.ExecuteAsync(sql))).SqlState.ShouldBe(state);
}
