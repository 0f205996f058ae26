using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Storyline.Data;

internal static class DatabaseFailures
{
    public static bool IsUniqueViolation(this DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
