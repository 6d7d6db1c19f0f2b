/**
 * The lists of phrases that sample articles are made of, the most used phrase of each list first. `{slot}` in a phrase
 * stands for a phrase of another list or for a value (see phrases.ts). All phrases are what offices write every day,
 * and they say nothing about real people.
 */
const lists = {
  actor: `UBND {place} | Hội Phụ nữ {place} | Đoàn Thanh niên {place} | Mặt trận Tổ quốc {place} | Hội Nông dân {place}
    | Đảng ủy {place} | ban chỉ đạo {place} | Hội Cựu chiến binh {place} | HĐND {place} | Công an {place}
    | tổ công tác liên ngành | Trạm Y tế {place} | ban quản lý dự án mẫu | chi bộ {place} | nhà trường | Phòng Mẫu Tổng hợp
    | Công đoàn {place} | Hội Người cao tuổi {place} | các tổ dân phố | Trung tâm Mẫu Dịch vụ công | các phòng, ban chuyên môn
    | Hội Chữ thập đỏ {place} | ban công tác mặt trận | Ban Chỉ huy quân sự {place} | Phòng Mẫu Kế hoạch | hợp tác xã Mẫu Xanh
    | tổ hòa giải | Hội Khuyến học {place} | câu lạc bộ Mẫu Xanh | đội thanh niên xung kích | đơn vị thi công
    | Phòng Mẫu Kinh tế | bà con {place} | nhóm tình nguyện | đoàn kiểm tra | Đài Truyền thanh {place}`,
  act: `tổ chức | triển khai | đẩy mạnh | tập trung chỉ đạo | phối hợp thực hiện | tiếp tục thực hiện | rà soát | kiểm tra
    | chủ động xây dựng kế hoạch | phát động thi đua về | quan tâm | tham gia | hoàn thành | tăng cường | tuyên truyền về
    | bàn giải pháp cho | ra quân | đôn đốc | tháo gỡ khó khăn trong | lấy ý kiến nhân dân về | giám sát | hướng dẫn | vận động
    | duy trì | nhân rộng | ký cam kết về | tổng kết | sơ kết | hỗ trợ | đổi mới | báo cáo kết quả | góp ý về | mở đợt cao điểm
    | công khai | khảo sát | thống nhất phương án | đầu tư cho | điều chỉnh kế hoạch | nghiệm thu | cụ thể hóa
    | đặt mục tiêu mới cho | tập huấn | biểu dương gương tốt trong | bổ sung lực lượng cho | tìm hướng đi mới cho`,
  object: `công tác {subject} | nhiệm vụ {subject} | phong trào {subject} | kế hoạch {subject} | các chỉ tiêu được giao
    | nội dung {subject} | chương trình công tác năm | phong trào thi đua yêu nước | việc {subject} | công tác tuyên truyền
    | quy chế phối hợp | mô hình {subject} | đề án {subject} | nguồn lực xã hội hóa | hồ sơ, thủ tục | cơ sở vật chất
    | các tuyến đường liên xóm | đời sống tinh thần của nhân dân | nền nếp làm việc | ý kiến, kiến nghị của cử tri | trang thiết bị
    | số liệu báo cáo | quỹ đất công | kênh mương, cống rãnh | lịch trực và phân công nhiệm vụ | hệ thống loa truyền thanh
    | sổ sách kế toán | dự toán chi thường xuyên | bảng tin khu dân cư | kỷ cương hành chính | khu vui chơi cho trẻ em
    | quy ước của xóm | nguồn giống cây trồng | kỹ năng xử lý tình huống | phương án bốn tại chỗ | tủ sách pháp luật
    | điểm trường lẻ | hàng rào xanh | sân bóng của thôn | giếng nước chung | vườn ươm | kho vật tư | nhà để xe | khu bếp`,
  crowd: `hộ dân | đoàn viên, thanh niên | hội viên | đại biểu | cán bộ, công chức | người dân | học sinh | đảng viên | hộ nghèo
    | lao động | tình nguyện viên | gia đình chính sách | tổ viên | phụ huynh | hộ kinh doanh | thầy, cô giáo | người cao tuổi
    | doanh nghiệp nhỏ | chiến sĩ dân quân | trẻ em | trưởng xóm | thợ thủ công | xã viên | tiểu thương | bác sĩ, y tá
    | nghệ nhân | vận động viên | công nhân`,
  purpose: `góp phần nâng cao đời sống nhân dân | tạo sự đồng thuận trong nhân dân | phục vụ người dân tốt hơn
    | bảo đảm đúng tiến độ đề ra | góp phần giữ vững ổn định ở cơ sở | hướng tới chào mừng các ngày lễ lớn
    | nâng cao chất lượng, hiệu quả công việc | bảo đảm công khai, minh bạch | khắc phục những hạn chế đã được chỉ ra
    | làm chuyển biến nhận thức từ trong mỗi gia đình | giảm thời gian đi lại cho người dân | khơi dậy sức mạnh đoàn kết
    | phấn đấu hoàn thành trước thời hạn | không để việc tồn đọng kéo dài | tạo cảnh quan sáng, xanh, sạch, đẹp
    | bảo đảm an toàn cho người và tài sản | giữ gìn nét đẹp truyền thống của quê hương | giúp bà con yên tâm sản xuất
    | nâng thu nhập bình quân đầu người | kịp thời động viên các gia đình còn khó khăn | thu hút đông đảo người tham gia
    | giảm thiệt hại khi mưa bão | chăm lo tốt hơn cho thế hệ trẻ | tránh hình thức, lãng phí | từng bước hoàn thiện hạ tầng
    | làm cơ sở để đánh giá thi đua cuối năm | mở ra cách làm mới cho những năm sau | nhắc mọi người cùng giữ gìn của chung`,
  manner: `đồng bộ, quyết liệt | đúng kế hoạch | nghiêm túc | kịp thời | có trọng tâm, trọng điểm | bài bản | thường xuyên, liên tục
    | công khai, dân chủ | sáng tạo | tiết kiệm, hiệu quả | từ sớm, từ xa | với tinh thần trách nhiệm cao | theo lộ trình
    | đến từng hộ dân | bằng nhiều hình thức phong phú | chặt chẽ, đúng quy định | linh hoạt | rõ người, rõ việc | thận trọng
    | trên tinh thần tự nguyện | không nóng vội | có kiểm tra, đánh giá`,
  result: `đạt kết quả tích cực | có nhiều chuyển biến | được nhân dân đồng tình ủng hộ | hoàn thành kế hoạch | đi vào nền nếp
    | vượt chỉ tiêu đề ra | từng bước ổn định | được duy trì thường xuyên | ngày càng thiết thực | phát huy hiệu quả
    | lan tỏa rộng khắp | tăng cả về số lượng và chất lượng | được đánh giá cao | tiến bộ rõ nét | thay đổi hẳn so với trước
    | còn khiêm tốn nhưng vững chắc | nhanh hơn dự kiến | giữ được nhịp đều đặn | khởi sắc | tạo được niềm tin`,
  difficulty: `kinh phí còn hạn hẹp | thời tiết diễn biến thất thường | địa bàn rộng, dân cư phân tán | lực lượng còn mỏng
    | một số hộ chưa đồng thuận | trang thiết bị đã cũ | giá vật tư tăng cao | công tác phối hợp có lúc chưa chặt chẽ
    | nhận thức của một bộ phận người dân chưa đầy đủ | mưa lớn kéo dài | hồ sơ lưu trữ chưa đầy đủ | đường vào xóm còn nhỏ hẹp
    | cán bộ phải kiêm nhiệm nhiều việc | thị trường biến động | nguồn nước về cuối vụ bị thiếu | số liệu giữa các đơn vị chưa khớp
    | nhiều lao động đi làm ăn xa | mặt bằng thi công chật chội | dịch bệnh trên đàn vật nuôi | quy định mới cần thời gian làm quen`,
  cause: `sự vào cuộc của cả hệ thống chính trị | sự đồng lòng của người dân | cách làm sát thực tế | việc phân công rõ trách nhiệm
    | nguồn vốn được bố trí kịp thời | sự gương mẫu của đội ngũ cán bộ | công tác tuyên truyền đi trước một bước
    | kinh nghiệm của những năm trước | sự giúp đỡ của các nhà hảo tâm | lịch làm việc khoa học | tinh thần tương thân tương ái
    | sáng kiến của chính bà con | sự kiên trì của tổ vận động | đội ngũ cộng tác viên nhiệt tình | việc ứng dụng công nghệ
    | kỷ luật thu chi chặt chẽ | tiếng nói của người có uy tín | thời tiết thuận lợi`,
  time: `Sáng {date} | Chiều {date} | Ngày {date} | Trong {month} | Từ đầu năm đến nay | Trong quý vừa qua | Những ngày này
    | Tối {date} | Thời gian qua | Vừa qua | Trong {number} ngày | Tính đến {date} | Trước đó, ngày {date} | Đầu {month}
    | Cuối tuần qua | Sau {number} tháng thực hiện | Từ tờ mờ sáng {date} | Giữa {month} | Mỗi tối thứ bảy | Vào mùa mưa`,
  link: `Bên cạnh đó | Đồng thời | Cùng với đó | Theo đó | Tuy nhiên | Thời gian tới | Ngoài ra | Cụ thể | Nhờ vậy | Mặt khác
    | Trên cơ sở đó | Đặc biệt | Song song với đó | Để làm được điều đó | Thực tế cho thấy | Trước tình hình đó | Nhìn chung
    | Về lâu dài | Đáng chú ý | Kết quả là | Ngược lại | Vì thế`,
  say: `nhấn mạnh | đề nghị các đơn vị | cho biết | yêu cầu | khẳng định | ghi nhận | mong muốn | đánh giá cao | chia sẻ | lưu ý
    | đề xuất | giải thích | phân tích | bày tỏ | kể lại | băn khoăn | nhắc nhở`,
  task: `tiếp tục làm tốt {object} | chủ động {act} {subject} ngay từ đầu năm | coi {subject} là việc làm thường xuyên
    | mỗi đơn vị chọn một việc khó để làm trước | không chạy theo thành tích | gắn {subject} với {other}
    | báo cáo kết quả trước ngày {date} | phân công người theo dõi {object} | lắng nghe ý kiến từ cơ sở
    | cân đối kinh phí cho {subject} | kiểm tra lại {object} sau mỗi đợt | khen thưởng kịp thời các tập thể làm tốt
    | sớm ban hành hướng dẫn về {subject} | giữ liên lạc thường xuyên với {place} | dành thời gian xuống tận {place}
    | làm đến đâu, chắc đến đó | lấy sự hài lòng của người dân làm thước đo | đưa {subject} vào sinh hoạt hằng tháng
    | rà lại danh sách {crowd} cần hỗ trợ | nhân rộng cách làm của {place}`,
  event: `hội nghị | buổi làm việc | lễ phát động | cuộc họp | chương trình | buổi tiếp xúc cử tri | lớp tập huấn | buổi kiểm tra
    | hội thảo | lễ tổng kết | ngày hội | buổi tọa đàm | lễ ra quân | phiên giao ban | diễn đàn | đợt khảo sát | buổi gặp mặt
    | kỳ họp | lễ trao tặng | chuyến thực địa | cuộc thi | buổi nói chuyện chuyên đề`,
  measured: `km đường bê tông | m kênh mương | bộ hồ sơ | ha lúa | suất quà | lượt người | cây xanh | mô hình | cuộc tuyên truyền
    | buổi tập huấn | công trình | ý kiến | tổ tự quản | ngày công | tấn rác | bóng đèn | đầu sách | con gia súc
    | điểm đọc sách | thùng rác | lít dầu | bao xi măng | tấm biển | cuốn sổ tay | bộ bàn ghế | mét rào | giỏ hoa | mẫu nước
    | chiếc xe đạp | bức ảnh | phiếu khảo sát | viên gạch | ki-lô-gam giấy vụn | áo phao`,
  scene: `con đường nhỏ rợp bóng tre | sân nhà văn hóa đông kín người | tiếng trống trường rộn rã | bếp lửa nấu nồi bánh chưng
    | cánh đồng vừa gặt xong còn thơm mùi rạ | hàng cau trước ngõ | những thùng mì xếp ngay ngắn | chiếc loa treo trên cột điện
    | phiên chợ sớm bên bờ suối | dãy ghế nhựa xanh dưới mái tôn | mẻ chè mới sao | bờ rào dâm bụt | chuyến xe chở đầy gạch
    | đàn trâu về muộn | cuốn sổ ghi chép đã sờn gáy | những luống rau mướt xanh | tấm bảng phân công viết bằng phấn
    | gian bếp thơm mùi gạo mới | khúc sông lặng gió | hàng phượng vừa trổ hoa | vài chiếc thuyền nan úp trên bãi
    | bát nước chè nóng | gốc đa đầu làng | mảnh sân phơi ngô vàng óng | chồng vở còn thơm mùi mực | cây cầu gỗ ọp ẹp ngày nào`,
  word: `Khó đến đâu mà bà con đã thuận thì việc cũng xong | Chúng tôi làm từng bước, không vội mà cũng không chờ
    | Trước đây phải đi mấy lượt, nay chỉ một lần là xong | Việc nhỏ mà làm đều thì thành nếp
    | Có thêm {number} {measured}, {place} đỡ vất vả hẳn | Cả xóm cùng làm nên rất vui
    | Điều chúng tôi mong nhất là {subject} được duy trì lâu dài | Con cháu được học hành, sạch sẽ là mừng rồi
    | Nói phải đi đôi với làm, nhất là trong {subject} | Tôi tham gia vì thấy việc này có ích
    | Năm nay nhà tôi làm được {number} {measured}, hơn hẳn mọi năm | Muốn {subject} bền thì dân phải được bàn
    | Ghi chép cẩn thận thì sau này con cháu mới biết đường mà tra | Cứ thấy vướng là tổ công tác xuống ngay
    | Lúc đầu ai cũng ngại, giờ thì nhà nào cũng làm | Giá mà được hỗ trợ thêm giống thì tốt quá`,
} as const;

/** The name of a list of phrases. */
export type WordList = keyof typeof lists;

/** The phrases of each list, the most used first. */
export const lexicon = Object.fromEntries(
  Object.entries(lists).map(([name, text]) => [name, text.split(/\s*\|\s*/)]),
) as unknown as Readonly<Record<WordList, readonly string[]>>;
