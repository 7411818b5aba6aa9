namespace Hex.Exec.Architecture.Rules;

/// <summary>Well-known packages that speak to the outside: servers, databases, the network.</summary>
internal static class OutsidePackages
{
    public static IReadOnlyList<PackagePattern> All { get; } = [.. ((string[])
    [
        "express", "fastify", "koa", "@nestjs/platform-express", "typeorm", "sequelize", "mongoose", "@prisma/client", "knex", "pg", "mysql2", "mongodb", "redis", "ioredis", "axios",
        "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Dapper", "Npgsql", "Microsoft.Data.SqlClient", "MongoDB.Driver", "System.Net.Http", "System.Data.SqlClient",
        "django", "flask", "fastapi", "sqlalchemy", "psycopg2", "psycopg", "pymongo", "requests", "httpx", "aiohttp", "boto3", "smtplib", "sqlite3", "socket", "urllib.request", "http.client", "ftplib",
        "github.com/gin-gonic/gin", "github.com/labstack/echo", "github.com/gofiber/fiber", "gorm.io/gorm", "github.com/jmoiron/sqlx", "github.com/jackc/pgx", "database/sql", "net/http",
        "axum", "actix-web", "actix_web", "warp", "rocket", "sqlx", "diesel", "sea-orm", "sea_orm", "reqwest", "hyper", "tonic",
        "org.springframework.web", "org.springframework.jdbc", "org.springframework.data", "jakarta.servlet", "jakarta.persistence", "javax.persistence", "java.sql", "java.net.http", "org.hibernate",
    ]).Select(name => new PackagePattern(name))];
}
