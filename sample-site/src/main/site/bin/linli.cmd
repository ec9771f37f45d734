@echo off
rem Starts Linli from an assembled site: bin, lib, plugins, district.yml. "linli --help" lists the commands.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE=java"
if defined JAVA_HOME set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if exist "%HOME_DIR%\jre\bin\java.exe" set "JAVA_EXE=%HOME_DIR%\jre\bin\java.exe"
for %%J in ("%HOME_DIR%\lib\linli-server-*.jar") do set "LINLI_JAR=%%~fJ"
"%JAVA_EXE%" -XX:+UseSerialGC "-Dlinli.home=%HOME_DIR%" %LINLI_JAVA_OPTS% -jar "%LINLI_JAR%" %*
exit /b %ERRORLEVEL%
