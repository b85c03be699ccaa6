; The Windows installer: for the current user, without administrator rights. Built by the workflow with Inno Setup.
[Setup]
AppId={{6E0B6C51-6B57-4B5C-9B1F-0E7E2B9C7A11}
AppName=Duizhao 对照
AppVersion={#Version}
AppPublisher=The Duizhao authors
DefaultDirName={autopf}\Duizhao
DefaultGroupName=Duizhao 对照
PrivilegesRequired=lowest
LicenseFile=..\..\LICENSE
SourceDir=..\..\out\dist\duizhao
OutputDir=..\..\packages
OutputBaseFilename=duizhao-{#Version}-windows-setup
SetupIconFile=..\..\duizhao.ico
UninstallDisplayIcon={app}\duizhao.exe
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Duizhao 对照"; Filename: "{app}\duizhao.exe"
Name: "{autodesktop}\Duizhao 对照"; Filename: "{app}\duizhao.exe"; Tasks: desktop

[Tasks]
Name: "desktop"; Description: "A shortcut on the desktop 桌面快捷方式"; Flags: unchecked

[Registry]
; Offered under 'Open with', never taken as the default program of these files.
Root: HKCU; Subkey: "Software\Classes\Applications\duizhao.exe\shell\open\command"; ValueType: string; ValueData: """{app}\duizhao.exe"" ""%1"""; Flags: uninsdeletekey

; The library lies in the user's data folder and is not touched by removal.
